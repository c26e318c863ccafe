"""Pictures made up for tests: with what a camera writes into them, cut off, or no pictures at all."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

CAMERA, PLACE = "Sample camera 87", (36.0, 48.0, 12.0)
_ORIENTATION, _MAKE, _GPS = 0x0112, 0x010F, 0x8825
_LATITUDE = 2
BLUE, ORANGE = (60, 120, 180), (250, 160, 30)


def picture(kind: str = "JPEG", size: tuple[int, int] = (640, 400), mode: str = "RGB") -> bytes:
    """Return a blue picture with an orange corner at its upper left."""
    return _saved(_drawn(size).convert(mode), kind)


def photograph(orientation: int = 6, size: tuple[int, int] = (640, 400)) -> bytes:
    """Return a JPEG as a camera held on its side makes it: orientation, camera and place are written into it."""
    exif = Image.Exif()
    exif[_ORIENTATION], exif[_MAKE] = orientation, CAMERA
    exif.get_ifd(_GPS)[_LATITUDE] = PLACE
    return _saved(_drawn(size), "JPEG", exif=exif.tobytes(), comment=CAMERA.encode())


def clear_picture() -> bytes:
    """Return a PNG that is clear but for its orange corner, with words in it."""
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", CAMERA)
    image = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 60, 40), fill=ORANGE)
    return _saved(image, "PNG", pnginfo=words)


def _drawn(size: tuple[int, int]) -> Image.Image:
    image = Image.new("RGB", size, BLUE)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill=ORANGE)
    return image


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


DAMAGED = {
    "nothing": b"",
    "words": b"<svg onload=alert(1)>",
    "a head alone": b"\x89PNG\r\n\x1a\n",
    "a photograph cut off": picture()[:900],
    "a drawing cut off": picture("PNG")[:120],
    "a broken middle": picture("PNG")[:60] + b"\x00" * 40 + picture("PNG")[100:],
    "another kind": picture("GIF"),
    "too many pixels": picture("PNG")[:16] + (60_000).to_bytes(4, "big") * 2 + picture("PNG")[24:],
}
