# XML entities

# ends: ModuleNotFoundError | ImportError | ParseError
import xml.etree.ElementTree as e
e.fromstring('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>')
