"""`python -m PACKAGE.sql`."""

# pyright: basic

import sys

from .shell import main

sys.exit(main())
