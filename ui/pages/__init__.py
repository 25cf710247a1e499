"""The pages of the rail, each in a room of its own; none knows another."""
