-- 0200 work day: days that the bureau itself declared working or free; all others go by the statutory calendar.
-- Read by: work-day.repo.
CREATE TABLE work_day (
  date       TEXT NOT NULL PRIMARY KEY CONSTRAINT work_day_a_date CHECK (date(date, '+0 days') IS date),
  is_working INTEGER NOT NULL CONSTRAINT work_day_working_or_not CHECK (is_working IN (0, 1)),
  -- Why: "那达慕大会"
  name       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
