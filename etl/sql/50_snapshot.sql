CREATE TABLE snapshot (
    snapshot_id VARCHAR NOT NULL,
    published_on DATE NOT NULL,
    kind VARCHAR NOT NULL,
    figure_count INTEGER NOT NULL,
    report_count INTEGER NOT NULL,
    area_count INTEGER NOT NULL,
    reject_count INTEGER NOT NULL,
    finding_count INTEGER NOT NULL,
    schema_number INTEGER NOT NULL
);
INSERT INTO snapshot BY NAME
SELECT
    arrived_snapshot.snapshot_id,
    arrived_snapshot.published_on,
    CASE WHEN (SELECT coalesce(bool_or(synthetic), false) FROM report)
        THEN 'demonstration' ELSE 'filed' END AS kind,
    (SELECT count(*) FROM figure) AS figure_count,
    (SELECT count(*) FROM report) AS report_count,
    (SELECT count(DISTINCT area) FROM figure) AS area_count,
    (SELECT count(*) FROM reject) AS reject_count,
    (SELECT count(*) FROM finding) AS finding_count,
    -- Raised when what a table or a word in it means is changed; what reads snapshots checks it.
    1 AS schema_number
FROM arrived_snapshot;

COMMENT ON TABLE snapshot IS 'This snapshot itself, in one row';
COMMENT ON COLUMN snapshot.snapshot_id IS 'Id made from the content of data and program';
COMMENT ON COLUMN snapshot.published_on IS 'Day on which it was built';
COMMENT ON COLUMN snapshot.kind IS 'filed, or demonstration if its reports are invented';
COMMENT ON COLUMN snapshot.figure_count IS 'Figures in it';
COMMENT ON COLUMN snapshot.report_count IS 'Reports in it';
COMMENT ON COLUMN snapshot.area_count IS 'Areas with a figure';
COMMENT ON COLUMN snapshot.reject_count IS 'Rows and problems set aside';
COMMENT ON COLUMN snapshot.finding_count IS 'Checks that could be run, whatever came of them';
COMMENT ON COLUMN snapshot.schema_number IS 'Which form its tables have; other numbers mean other things by the same names';
