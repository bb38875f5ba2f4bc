"""Compares N-0.docx with N-1.docx in a folder by LibreOffice, and keeps the result with its tracked changes as N.docx."""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

folder, count = sys.argv[1], int(sys.argv[2])
office = subprocess.Popen(['soffice', '--headless', '--norestore', f'-env:UserInstallation=file://{folder}/profile',
                           '--accept=pipe,name=concordat_bench;urp;'])


def value(name, given):
    made = PropertyValue()
    made.Name, made.Value = name, given
    return made


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
    for _ in range(60):
        try:
            return resolver.resolve('uno:pipe,name=concordat_bench;urp;StarOffice.ComponentContext')
        except Exception:  # not there yet
            time.sleep(1)
    raise SystemExit('LibreOffice did not start')


context = connect()
services = context.ServiceManager
desktop = services.createInstanceWithContext('com.sun.star.frame.Desktop', context)
dispatcher = services.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
for at in range(count):
    document = desktop.loadComponentFromURL(f'file://{folder}/{at}-1.docx', '_blank', 0, (value('Hidden', True),))
    frame = document.getCurrentController().getFrame()
    dispatcher.executeDispatch(frame, '.uno:CompareDocuments', '', 0,
                               (value('URL', f'file://{folder}/{at}-0.docx'), value('NoAcceptDialog', True)))
    document.storeToURL(f'file://{folder}/{at}.docx', (value('FilterName', 'MS Word 2007 XML'),))
    document.close(True)
try:
    desktop.terminate()
except Exception:  # it is gone before it answers
    pass
office.wait()
