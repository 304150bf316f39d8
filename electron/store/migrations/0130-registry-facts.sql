-- 0130 registry facts: what the registry said of an item when it was answered stands beside what the inspector found.
-- Read by: sheet.repo; registry-fact.repo reads what is said.
-- {"B1": {"numerator": 43, "denominator": 65}}, by item code; part of the projection of the sheet's events like facts.
ALTER TABLE sheet ADD COLUMN registry TEXT NOT NULL DEFAULT '{}' CONSTRAINT sheet_registry_json CHECK (json_type(registry) IS 'object');
