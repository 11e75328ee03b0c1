# Paths

# ends: PermissionError
open('../' * 100 + 'etc/passwd')

# ends: ValueError | PermissionError
open('/etc/passwd\0')

# ends: PermissionError
open('a/' * 10**4)
