"""How a house starts: its first configuration, and checks before each commit."""
