"""What every generated client needs and no API document decides: requests, sending, errors, pages, JSON.

Copied verbatim by the generator. It knows no API, imports only relatively, and needs httpx and attrs.
Read in this order: request, client, exchange (attempts, retries, redirects), transport (httpx), responses.
"""
