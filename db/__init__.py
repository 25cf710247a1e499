"""Tables, transactions and migrations of the embedded database."""
