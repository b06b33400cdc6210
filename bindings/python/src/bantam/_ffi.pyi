"""Made from bantam_c.h when the wheel is built."""

from typing import Any

ffi: Any
