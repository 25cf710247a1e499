"""Aula below the window: rules, verbs, papers and files."""
