"""GeoNames' first-level codes as ISO 3166-2 codes."""

_RUSSIA = (
    "01 AD, 03 AL, 04 ALT, 05 AMU, 06 ARK, 07 AST, 08 BA, 09 BEL, 10 BRY, 11 BU, 12 CE, 13 CHE, 15 CHU, 16 CU, 17 DA, "
    "19 IN, 20 IRK, 21 IVA, 22 KB, 23 KGD, 24 KL, 25 KLU, 27 KC, 28 KR, 29 KEM, 30 KHA, 31 KK, 32 KHM, 33 KIR, 34 KO, "
    "37 KOS, 38 KDA, 40 KGN, 41 KRS, 42 LEN, 43 LIP, 44 MAG, 45 ME, 46 MO, 47 MOS, 48 MOW, 49 MUR, 50 NEN, 51 NIZ, "
    "52 NGR, 53 NVS, 54 OMS, 55 ORE, 56 ORL, 57 PNZ, 59 PRI, 60 PSK, 61 ROS, 62 RYA, 63 SA, 64 SAK, 65 SAM, 66 SPE, "
    "67 SAR, 68 SE, 69 SMO, 70 STA, 71 SVE, 72 TAM, 73 TA, 75 TOM, 76 TUL, 77 TVE, 78 TYU, 79 TY, 80 UD, 81 ULY, "
    "83 VLA, 84 VGG, 85 VLG, 86 VOR, 87 YAN, 88 YAR, 89 YEV, 90 PER, 91 KYA, 92 KAM, 93 ZAB"
)
_UKRAINE = {"05": "UA-14", "08": "UA-65", "11": "UA-43", "14": "UA-09", "20": "UA-40", "26": "UA-23"}


def region_code(country: str, admin1: str) -> str | None:
    """The region's code, None for a region whose places the officials' posts do not name."""
    if country == "UA":
        return _UKRAINE.get(admin1)
    return _BY_NUMBER.get(admin1)


_BY_NUMBER = {number: f"RU-{code}" for number, code in (pair.split(" ") for pair in _RUSSIA.split(", "))}
