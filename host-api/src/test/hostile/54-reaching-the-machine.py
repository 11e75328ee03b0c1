# Reaching the machine

# ends: ModuleNotFoundError | ImportError
import ctypes

# ends: ModuleNotFoundError | ImportError
import java

# ends: ModuleNotFoundError | ImportError
__import__('java.lang')

# ends: PermissionError
import subprocess
subprocess.run(['ls'])

# ends: PermissionError
import socket
socket.create_connection(('127.0.0.1', 80))

# ends: PermissionError
open('/etc/passwd')

# ends: PermissionError
import os
os.listdir('/')

# ends: PermissionError
import os
os.system('ls')
