"""Papers: a frozen sheet of words goes in, a PDF comes out; ReportLab lives only here."""
