"""Who a reader is, and which of the figures and of the screens follow from it."""
