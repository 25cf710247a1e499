"""What the operator meets: the command line, and the words for everything that is said."""
