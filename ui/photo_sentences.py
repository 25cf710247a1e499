"""The sentences on photos by code, in English."""

from ui.translatable import N_

PHOTOS = {
    "folder-not-readable": N_(
        "{folder} cannot be looked into. Check that it is there, that it is a folder, and that"
        " you may open it."
    ),
    "no-photos": N_(
        "There is no picture in {folder}. Choose the folder in which the pictures themselves lie."
    ),
    "too-many-photos": N_(
        "{folder} has {pictures} pictures. Put those of the class, {most} at most, into a folder"
        " of their own and choose that."
    ),
    "photo-not-readable": N_(
        "{file} is damaged, or no picture in a form that is read here. Save it anew as JPEG or PNG"
        " and try again."
    ),
    "photo-is-heic": N_(
        "{file} is an iPhone picture (HEIC), which is not read here. Save it as JPEG and try again."
    ),
    "photo-too-large": N_(
        "{file} is too large to be opened. Save it smaller, as JPEG, and try again."
    ),
    "unknown-photo": N_("A photo that should be stored is not there ({sha256})."),
    "stale-photo": N_(
        "{name} (NDH {ndh}) got another photo in the meantime. Nothing was stored; look at the"
        " photo as it is now."
    ),
    "photo-altered": N_("A photo is not what was stored: {where}."),
    "photos-matched": N_("Photos matched: {count}."),
    "photo-unmatched": N_("{file}: {doubt}."),
    "photos-missing": N_("Without a photo: NDH {ndh}."),
}
