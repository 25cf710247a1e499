"""The limit for a start on Windows: a window with nothing in it."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setWindowTitle("Bare window")
window.show()
sys.exit(app.exec())
