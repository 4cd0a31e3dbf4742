"""What the rehearsals have in common: servers that are started and hurt, readers, writers, and a report."""
