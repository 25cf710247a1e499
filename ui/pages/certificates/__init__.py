"""Certificates: who can have one and why not, issuing, printing, files, and the page itself."""

from ui.pages.certificates.certificates_page import CertificatesPage

__all__ = ["CertificatesPage"]
