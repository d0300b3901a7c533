"""What the stories stand on: a real server, real clients, and codes computed apart from it."""
