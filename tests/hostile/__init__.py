"""Everything bad that can be handed to the product: addresses, words, files, requests."""
