"""What the lines of a letter look like: quoted, head, body, sign-off; no grammar."""
