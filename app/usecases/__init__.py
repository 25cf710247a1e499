"""What an operator can do: verbs and queries by noun, each taking the transaction first."""
