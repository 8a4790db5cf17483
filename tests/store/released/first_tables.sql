-- A warehouse as version 0.1.0 left it: two reports of a city, a second word on one figure, two names at one number.
INSERT INTO region VALUES ('000000', '中国', '中国', 'country', NULL, NULL, NULL, NULL);
INSERT INTO region VALUES ('610000', '陕西省', '陕西', 'province', '000000', NULL, NULL, NULL);
INSERT INTO region VALUES ('611000', '商洛市', '商洛', 'prefecture', '610000', NULL, NULL, NULL);
INSERT INTO domain VALUES ('health_promotion', '健康促进', 'health literacy');
INSERT INTO unit VALUES ('%', 'ratio', '1', 0.01);
INSERT INTO indicator VALUES ('HP01', '居民健康素养水平', 'health_promotion', '%', 'higher', 'd', 's', TRUE);
INSERT INTO indicator_alias VALUES ('居民健康素养率', 'HP01', 'seed');
INSERT INTO indicator_alias VALUES ('健康素养', 'HP01', 'review');
INSERT INTO report (text_sha256, extraction_sha256, file_name, region_code, published_on, report_kind, title, actual_year, target_year, text, loaded_at)
VALUES ('1111111111111111111111111111111111111111111111111111111111111111', 'a', '2024.txt', '611000', '2025-01-20', '工作总结', '商洛市2024年工作总结', 2024, 2025, '健康素养率26.33%。健康素养水平、知晓率均为26.33%。重申26.3%。', '2026-01-20 08:00:00.000000');
INSERT INTO report (text_sha256, extraction_sha256, file_name, report_kind, title, text, loaded_at)
VALUES ('2222222222222222222222222222222222222222222222222222222222222222', 'b', 'nowhere.txt', '', '', '第一季度完成12项。', '2026-01-20 08:00:01.000000');
INSERT INTO observation (report_id, span_start, span_end, sentence_start, sentence_end, name, indicator_code, domain_code, region_code, year, period, kind, measure, comparator, value, unit, comparable_value, obs_status, derivation, vintage)
VALUES (1, 5, 11, 0, 12, '居民健康素养率', 'HP01', 'health_promotion', '611000', 2024, '', 'actual', 'level', '=', 26.33, '%', 26.33, 'A', 'r', '2025-01-20#0000000001#999999');
INSERT INTO observation (report_id, span_start, span_end, sentence_start, sentence_end, name, indicator_code, domain_code, region_code, year, period, kind, measure, comparator, value, unit, comparable_value, obs_status, derivation, vintage)
VALUES (1, 24, 30, 12, 31, '居民健康素养水平', 'HP01', 'health_promotion', '611000', 2024, '', 'actual', 'level', '=', 26.33, '%', 26.33, 'A', 'r', '2025-01-20#0000000001#999998');
INSERT INTO observation (report_id, span_start, span_end, sentence_start, sentence_end, name, indicator_code, domain_code, region_code, year, period, kind, measure, comparator, value, unit, comparable_value, obs_status, derivation, vintage)
VALUES (1, 24, 30, 12, 31, '居民健康素养率', 'HP01', 'health_promotion', '611000', 2024, '', 'actual', 'level', '=', 26.33, '%', 26.33, 'A', 'r', '2025-01-20#0000000001#999997');
INSERT INTO observation (report_id, span_start, span_end, sentence_start, sentence_end, name, domain_code, region_code, year, period, kind, measure, comparator, value, upper_value, unit, obs_status, derivation, vintage)
VALUES (1, 33, 38, 31, 39, '知晓率', 'health_promotion', '611000', 2025, '', 'target', 'level', 'range', 26, 27, '%', 'A', 'r', '2025-01-20#0000000001#999996');
INSERT INTO figure VALUES (2, 6, 8, 'unexplained');
INSERT INTO load_run (started_at, finished_at, program_version) VALUES ('2026-01-20 08:00:00.000000', '2026-01-20 08:00:02.000000', '0.1.0');
INSERT INTO load_item (run_id, file_name, status, message, report_id, observations, unexplained, recorded_at) VALUES (1, '2024.txt', 'loaded', '', 1, 4, 0, '2026-01-20 08:00:00.000000');
INSERT INTO load_item (run_id, file_name, status, message, report_id, observations, unexplained, recorded_at) VALUES (1, 'empty.txt', 'failed', 'empty.txt is empty', NULL, 0, 0, '2026-01-20 08:00:01.000000');
INSERT INTO decision (action, name, indicator_code, reason, author, decided_at) VALUES ('alias', '健康素养', 'HP01', 'the same', 'li', '2026-01-21 08:00:00.000000');
INSERT INTO decision (action, text_sha256, span_start, span_end, expected_value, corrected_value, reason, author, decided_at, withdrawn_at) VALUES ('correct', '1111111111111111111111111111111111111111111111111111111111111111', 33, 38, 26, 26.5, 'a slip', 'li', '2026-01-21 08:00:00.000000', '2026-01-22 08:00:00.000000');
INSERT INTO data_dictionary VALUES ('current_observation', '', 0, 'a view that there still is');
INSERT INTO data_dictionary VALUES ('gone', '', 0, 'a view that there no longer is');
CREATE VIEW current_observation AS SELECT o.observation_id, o.value, o.vintage FROM observation AS o;
CREATE VIEW gone AS SELECT c.observation_id, c.vintage FROM current_observation AS c;
