"""What the module sysconfig asks of the virtual machine. There are no extension modules to build for it."""


def _update_posix_vars(vars):
    vars.update({
        'EXT_SUFFIX': '.so',
        'Py_DEBUG': 0,
        'SIZEOF_VOID_P': 8,
        'SOABI': '',
        'TZPATH': '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
        'VERSION': '3.12',
        'WITH_DOC_STRINGS': 1,
    })
