"""What the installed program tries of itself: `aula --self-test DIR` (contract.md)."""
