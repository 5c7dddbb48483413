from hypothesis import settings

# Machines that run the tests differ in speed: how long an example takes says nothing about its result.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
