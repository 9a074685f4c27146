"""`python -m specloom`."""

import sys

from .cli import main

sys.exit(main())
