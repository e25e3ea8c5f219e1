-- Where each row that is set aside stands, and why; nothing of the people in it.
SELECT file, row_number, area, reasons, unreadable FROM left_out
