"""The forms of learning that SIASN knows, by their id."""

from ui.sentences import N_

FORMS = {
    1: N_("Structural leadership training"),
    2: N_("Functional training"),
    3: N_("Technical training"),
    4: N_("Workshop"),
    5: N_("Managerial training"),
    6: N_("Socio-cultural training"),
    7: N_("Information session"),
    8: N_("Technical guidance"),
    9: N_("Seminar or conference"),
    10: N_("Internship or work practice"),
    11: N_("Course"),
    12: N_("Refresher training"),
    13: N_("Other training in class"),
    14: N_("Coaching"),
    15: N_("Mentoring"),
    16: N_("E-learning"),
    17: N_("Distance training"),
    18: N_("Secondment"),
    19: N_("Outdoor learning"),
    20: N_("Benchmarking"),
    21: N_("Exchange with the private sector"),
    22: N_("Independent study"),
    23: N_("Learning community"),
    24: N_("Guidance at the workplace"),
    25: N_("Other training outside class"),
}
