"""Spreadsheets, text tables and packages to plain values and back; no database, no window."""
