"""The rules of the training room: plain Python without input, output or clock."""
