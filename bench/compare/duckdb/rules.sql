-- The 24 rules for DuckDB. A comparison with NULL is NULL, and CASE takes that
-- for false: what is missing fires no rule. Rows come in any order where threads
-- share the work, so each says whose points it holds.
SELECT
    rowid AS lead,
    CASE WHEN seniority IN ('c_level', 'vp') THEN 20 ELSE 0 END
  + CASE WHEN seniority = 'director' THEN 15 ELSE 0 END
  + CASE WHEN seniority = 'manager' THEN 10 ELSE 0 END
  + CASE WHEN department IN ('sales', 'marketing', 'operations') THEN 15 ELSE 0 END
  + CASE WHEN department IN ('finance', 'it', 'customer_success') THEN 8 ELSE 0 END
  + CASE WHEN starts_with(title, 'Head of') THEN 5 ELSE 0 END
  + CASE WHEN contains(title, 'Operations') THEN 5 ELSE 0 END
  + CASE WHEN contains(title, 'Assistant') THEN -5 ELSE 0 END
  + CASE WHEN student THEN -20 ELSE 0 END
  + CASE WHEN newsletter THEN 3 ELSE 0 END
  + CASE WHEN starts_with(last_page, '/pricing') THEN 8 ELSE 0 END
  + CASE WHEN starts_with(last_page, '/careers') THEN -10 ELSE 0 END
  + CASE WHEN visits >= 5 AND visits < 100 THEN 10 ELSE 0 END
  + CASE WHEN employees < 20 THEN -10 ELSE 0 END
  + CASE WHEN employees >= 20 AND employees < 200 THEN 10 ELSE 0 END
  + CASE WHEN employees >= 200 AND employees < 2000 THEN 20 ELSE 0 END
  + CASE WHEN employees >= 2000 THEN 15 ELSE 0 END
  + CASE WHEN industry IN ('saas', 'fintech') THEN 15 ELSE 0 END
  + CASE WHEN industry IN ('ecommerce', 'professional_services', 'manufacturing') THEN 8 ELSE 0 END
  + CASE WHEN country IN ('US', 'CA', 'GB', 'IE', 'DE', 'FR', 'NL', 'SG', 'TW') THEN 5 ELSE 0 END
  + CASE WHEN kind = 'competitor' THEN -40 ELSE 0 END
  + CASE WHEN annual_revenue >= 10000000.0 THEN 10 ELSE 0 END
  + CASE WHEN growth >= 0.25::DOUBLE AND employees >= 50 THEN 8 ELSE 0 END
  + CASE WHEN growth < -0.1::DOUBLE THEN -5 ELSE 0 END
  AS points
FROM leads
