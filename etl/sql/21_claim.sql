-- Each entry of the ledger with the one figure it speaks of, or with what keeps it from applying.
CREATE TEMP TABLE claim AS
WITH spoken_of AS (
    SELECT
        entry.correction_id,
        figure.figure_id,
        figure.report,
        figure.place,
        figure.variant,
        figure.status <> 'superseded' AS current,
        coalesce(figure.quote, '') AS words,
        CASE
            WHEN entry.expect_words IS NULL
                THEN coalesce(abs(figure.value - entry.expect_value) < 1e-6, false)
            ELSE says(figure.quote, entry.expect_words) OR says(figure.value_text, entry.expect_words)
        END AS as_expected
    FROM arrived_correction AS entry
    JOIN figure
        ON figure.area = entry.area
        AND figure.indicator = entry.indicator
        AND figure.reporting_year = entry.reporting_year
        AND figure.period_kind = entry.period_kind
        AND figure.variant = coalesce(entry.variant, figure.variant)
        AND figure.report = coalesce(entry.report, figure.report)
        AND (entry.period_start IS NULL OR figure.period_start = entry.period_start)
        AND (entry.period_end IS NULL OR figure.period_end = entry.period_end)
),
fitting AS (
    SELECT
        correction_id,
        list(figure_id ORDER BY figure_id) FILTER (WHERE current AND as_expected) AS figure_ids,
        array_to_string(
            list(printf('"%s" (reports/%s/%s)', words, report, place) ORDER BY figure_id)
                FILTER (WHERE current)[:3],
            ', '
        ) AS says_now,
        arg_min(report, figure_id) AS any_report
    FROM spoken_of
    GROUP BY correction_id
),
-- Two settled changes of one figure: nobody here can say which of them holds.
rivals AS (
    SELECT
        fitting.figure_ids[1] AS figure_id,
        list(entry.file || ', ' || entry.place ORDER BY entry.correction_id) AS places
    FROM fitting
    JOIN arrived_correction AS entry USING (correction_id)
    WHERE len(fitting.figure_ids) = 1 AND entry.status = 'confirmed' AND entry.action <> 'flag'
    GROUP BY ALL
    HAVING count(*) > 1
),
-- A part that the same report gives already would stand there twice.
taken AS (
    SELECT fitting.correction_id, min(twin.figure_id) AS figure_id
    FROM fitting
    JOIN arrived_correction AS entry USING (correction_id)
    JOIN arrived_correction_part AS part USING (correction_id)
    JOIN figure AS old ON old.figure_id = fitting.figure_ids[1]
    JOIN figure AS twin
        ON twin.report = old.report
        AND twin.area = old.area
        AND twin.reporting_year = old.reporting_year
        AND twin.period_kind = old.period_kind
        AND twin.period_start IS NOT DISTINCT FROM old.period_start
        AND twin.period_end IS NOT DISTINCT FROM old.period_end
        AND twin.indicator = coalesce(part.indicator, old.indicator)
        AND twin.variant = coalesce(part.variant, old.variant)
        AND twin.figure_id <> old.figure_id
        AND twin.status <> 'superseded'
        AND twin.variant <> 'part'
    WHERE len(fitting.figure_ids) = 1 AND entry.action = 'split'
    GROUP BY ALL
)
SELECT
    entry.correction_id,
    coalesce(entry.expect_words, regexp_replace(CAST(entry.expect_value AS VARCHAR), '\.0$', ''))
        AS expected,
    fitting.figure_ids[1] AS figure_id,
    CASE
        WHEN fitting.correction_id IS NULL THEN {
            'en': printf(
                'the reports give no %s of %s for %d (%s): correct what the entry names, or remove it',
                entry.indicator, entry.area, entry.reporting_year, entry.period_kind
            ),
            'zh': printf(
                '报告中没有%2$s在%3$d年（%4$s）的%1$s：请更正该条所指的数据，或删除该条',
                entry.indicator, entry.area, entry.reporting_year, entry.period_kind
            )
        }
        WHEN says_now IS NULL OR says_now = '' THEN {
            'en': printf(
                'a later report replaced the figure of %s: see whether the new one is right, '
                || 'then name it or remove the entry', any_report
            ),
            'zh': printf(
                '较晚的报告已取代%s中的数据：请核对新数据是否正确，再改指新数据或删除该条', any_report
            )
        }
        WHEN coalesce(len(fitting.figure_ids), 0) = 0 THEN {
            'en': printf(
                'it expects "%s", and the source now says %s: read it again, then correct expect '
                || 'or remove the entry', expected, says_now
            ),
            'zh': printf(
                '该条预期原文为“%s”，而原文现为%s：请重新核对，再更正 expect 或删除该条', expected, says_now
            )
        }
        WHEN len(fitting.figure_ids) > 1 THEN {
            'en': printf(
                'more than one figure fits (%s): add variant, report or the days of the period',
                array_to_string(fitting.figure_ids, ', ')
            ),
            'zh': printf(
                '符合的数据不止一个（%s）：请补充 variant、report 或统计期间的起止日期',
                array_to_string(fitting.figure_ids, '、')
            )
        }
        WHEN rivals.figure_id IS NOT NULL AND entry.status = 'confirmed' AND entry.action <> 'flag'
            THEN {
                'en': printf(
                    'more than one entry changes %s: keep one of %s',
                    rivals.figure_id, array_to_string(rivals.places, ' and ')
                ),
                'zh': printf(
                    '不止一条更正涉及%s：请在以下各条中只保留一条：%s',
                    rivals.figure_id, array_to_string(rivals.places, '、')
                )
            }
        WHEN taken.figure_id IS NOT NULL THEN {
            'en': printf(
                'its report gives one of the parts already (%s): leave that part out, '
                || 'or correct that figure', taken.figure_id
            ),
            'zh': printf(
                '报告中已有拆分后的一项（%s）：请去掉该项，或更正该数据', taken.figure_id
            )
        }
    END AS problem
FROM arrived_correction AS entry
LEFT JOIN fitting USING (correction_id)
LEFT JOIN rivals ON rivals.figure_id = fitting.figure_ids[1]
LEFT JOIN taken USING (correction_id);
