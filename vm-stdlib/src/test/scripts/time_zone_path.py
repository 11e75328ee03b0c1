"""Where the module zoneinfo looks for time zones."""
import sysconfig
import zoneinfo

print(zoneinfo.TZPATH)
print(sysconfig.get_config_var("TZPATH"))
