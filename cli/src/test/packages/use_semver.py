import semver

v = semver.VersionInfo.parse("1.2.3-rc.1+build.5")
print(v, repr(v), v.major, v.prerelease, v.to_dict(), tuple(v))
print(v.bump_major(), v.bump_prerelease(), v.bump_build(), v.finalize_version(), v.next_version("patch"))
print(sorted(map(semver.VersionInfo.parse, ["1.0.0", "1.0.0-alpha", "1.0.0-alpha.1", "0.9.9", "1.0.0-beta.11", "1.0.0-beta.2"])))
print(v.compare("1.2.3"), v < "1.2.3", v == (1, 2, 3, "rc.1", "build.5"), v[0:3], v.match(">=1.0.0"))
for bad in ("1.2", "01.2.3", "a.b.c"):
    try:
        semver.VersionInfo.parse(bad)
    except ValueError as e:
        print(e)
print(semver.VersionInfo.isvalid("1.0.0"), v.replace(minor=9))
