"""Training the network that tags and parses, with PyTorch; numpy alone runs it."""
