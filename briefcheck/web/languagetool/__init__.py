"""LanguageTool's HTTP protocol, so that its many clients show briefcheck's findings.

As its server speaks it (ApiV2.java and RuleMatchesAsJsonSerializer.java in
github.com/languagetool-org/languagetool), and as its clients read it: LibreOffice,
LTeX, the add-ons for browsers and mail programs, Obsidian.
"""
