"""The commands by noun: each declares its arguments and answers a call."""
