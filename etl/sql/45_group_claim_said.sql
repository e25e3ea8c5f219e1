-- Figures of which the report says that a group claim counts once for each applicant.
CREATE TEMP TABLE group_claim_said AS
SELECT
    area, reporting_year,
    first(indicator ORDER BY rank_of, indicator) AS indicator,
    first(value ORDER BY rank_of, indicator) AS value,
    first(period_kind ORDER BY rank_of, indicator) AS period_kind,
    first(period_start ORDER BY rank_of, indicator) AS period_start,
    first(period_end ORDER BY rank_of, indicator) AS period_end,
    first(report ORDER BY rank_of, indicator) AS report,
    first(coalesce(note, quote) ORDER BY rank_of, indicator) AS words,
    list(figure_id ORDER BY rank_of, indicator) AS figure_ids,
    count(*) AS member_count
FROM (
    SELECT
        *,
        coalesce(list_position(['cases_accepted', 'cases_approved', 'applications'], indicator), 9) AS rank_of
    FROM figure
    WHERE status = 'published'
        AND value IS NOT NULL
        AND (
            variant = 'with_group_claim'
            OR regexp_matches(
                lower(concat_ws(' ', note, quote)), '按(申请人|人)(逐一)?计件|group claim[a-z ]* (per|for each|by) applicant'
            )
        )
)
GROUP BY area, reporting_year;
