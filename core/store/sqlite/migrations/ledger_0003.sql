-- From here on new files have checksums in their pages (checked_pages.hpp). A program that does not know them
-- would write pages without, so it must not open such a file; nothing else changes.
SELECT 1;
