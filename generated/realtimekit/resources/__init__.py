"""The resources of the clients: one module each, loaded when the client first needs it."""
