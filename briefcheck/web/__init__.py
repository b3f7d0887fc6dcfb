"""One local server for all who write in a browser, an office suite or a helpdesk."""
