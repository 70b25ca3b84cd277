"""The keyboard for a window under a bare X server: nobody there gives it away, so a program that is to be typed to has to
be given it; and typing on it, on the server that is in use now. Through libX11 and libXtst, which AT-SPI needs too."""

import ctypes

REVERT_TO_PARENT, CURRENT_TIME, ANY_TYPE, IS_VIEWABLE = 2, 0, 0, 2
SHIFT = 0xFFE1


class Attributes(ctypes.Structure):
    """XWindowAttributes up to what is asked for here (Xlib.h), and room for the rest."""
    _fields_ = [("place", ctypes.c_int * 6), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("kinds", ctypes.c_int * 4), ("planes", ctypes.c_ulong * 2), ("save_under", ctypes.c_int),
                ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
                ("rest", ctypes.c_long * 16)]


def give_keyboard(pid):
    """To the uppermost window of that process; false where it shows none."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = x.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    try:
        return _give(x, display, pid)
    finally:
        x.XCloseDisplay(display)


def _give(x, display, pid):
    for window in reversed(_children(x, display, x.XDefaultRootWindow(display))):
        attributes = Attributes()
        x.XGetWindowAttributes(display, ctypes.c_ulong(window), ctypes.byref(attributes))
        if attributes.map_state == IS_VIEWABLE and _owner(x, display, window) == pid:
            x.XSetInputFocus(display, ctypes.c_ulong(window), REVERT_TO_PARENT, CURRENT_TIME)
            x.XSync(display, 0)
            return True
    return False


def _children(x, display, window):
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    found = ctypes.POINTER(ctypes.c_ulong)()
    x.XQueryTree(display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(found),
                 ctypes.byref(count))
    children = found[:count.value]
    if found:
        x.XFree(found)
    return children


def _owner(x, display, window):
    name = ctypes.c_ulong(x.XInternAtom(display, b"_NET_WM_PID", 0))
    kind, size, count, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    value = ctypes.POINTER(ctypes.c_ulong)()
    x.XGetWindowProperty(display, ctypes.c_ulong(window), name, ctypes.c_long(0), ctypes.c_long(1), 0,
                         ctypes.c_ulong(ANY_TYPE), ctypes.byref(kind), ctypes.byref(size), ctypes.byref(count),
                         ctypes.byref(left), ctypes.byref(value))
    pid = value[0] if value and count.value else None
    if value:
        x.XFree(value)
    return pid


def press(keysym, shift=False):
    """One key of the keyboard, on whatever has it."""
    _keys([(keysym, shift)])


def write(text):
    """Keys for the characters of Latin 1, on a keyboard that has them."""
    _keys([(ord(one), None) for one in text])


def _keys(keys):
    x, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XKeycodeToKeysym.restype = ctypes.c_ulong
    x.XKeysymToKeycode.restype = ctypes.c_ubyte
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    try:
        held = x.XKeysymToKeycode(display, ctypes.c_ulong(SHIFT))
        for keysym, shift in keys:
            code = x.XKeysymToKeycode(display, ctypes.c_ulong(keysym))
            if shift is None:
                shift = x.XKeycodeToKeysym(display, ctypes.c_ubyte(code), 0) != keysym
            down_and_up = [(code, 1), (code, 0)]
            for one, down in [(held, 1), *down_and_up, (held, 0)] if shift else down_and_up:
                test.XTestFakeKeyEvent(display, ctypes.c_uint(one), down, ctypes.c_ulong(0))
            x.XSync(display, 0)
    finally:
        x.XCloseDisplay(display)
