"""Rule files read: one module for each thing that a rule file holds."""
