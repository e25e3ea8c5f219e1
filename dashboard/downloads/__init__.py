"""A card as a file: one format a module, none of them knows a screen."""
