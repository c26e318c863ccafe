"""What the room sees: scenes made of public words only, painted the same in the preview and on the second screen."""
