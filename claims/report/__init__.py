"""What is told of claims: a region's report and the digest. Pure functions of what storage hands over."""

from claims.report.digest import digest
from claims.report.region import region_report

__all__ = ["digest", "region_report"]
