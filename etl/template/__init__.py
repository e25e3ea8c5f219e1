"""The fillable return: a workbook that a center fills in and that loads back without a map."""
