-- Suspicions weigh all counties against each other, but what cannot be read is of one report.
DELETE FROM amended.unusual
WHERE kind <> 'garbled' OR report IN (SELECT report FROM touched);
INSERT INTO amended.unusual BY NAME
SELECT * FROM unusual
WHERE kind <> 'garbled' OR report IN (SELECT report FROM touched);

DELETE FROM amended.snapshot;
INSERT INTO amended.snapshot BY NAME SELECT * FROM snapshot;

USE amended;
DETACH anew;
CHECKPOINT;
